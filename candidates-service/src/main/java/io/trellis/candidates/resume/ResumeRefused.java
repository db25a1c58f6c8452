package io.trellis.candidates.resume;

/** This upload is not a résumé anybody could read. */
public class ResumeRefused extends RuntimeException {

    public enum Reason {
        EMPTY("The file is empty."),
        TYPE("The file is neither a PDF nor a Word document (.docx), whatever its name says."),
        ENCRYPTED("The file is protected by a password; send it without."),
        DAMAGED("The file cannot be opened; it may be damaged.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    ResumeRefused(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
