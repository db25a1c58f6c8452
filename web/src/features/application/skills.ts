export const skills = ['TECHNICAL', 'ANALYTICAL', 'COMMUNICATION', 'PROBLEM_SOLVING'] as const;
export const recommendations = ['STRONG_NO', 'NO', 'YES', 'STRONG_YES'] as const;
