package io.trellis.support.migration;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a class does, as a hash of its instructions: comments, formatting and line numbers do not count. */
final class Checksum {
    private Checksum() {}

    static String of(Class<?> type) {
        try (var bytes = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new IllegalStateException("A migration needs a class of its own: " + type.getName());
            }
            var digest = MessageDigest.getInstance("SHA-256");
            for (var method : ClassFile.of().parse(bytes.readAllBytes()).methods()) {
                digest.update(text(method).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(MethodModel method) {
        var text = new StringBuilder(method.methodName().stringValue())
                .append(method.methodType().stringValue());
        method.code().ifPresent(code -> code.forEach(element -> text.append(text(element))));
        return text.toString();
    }

    private static String text(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call ->
                "%s %s.%s%s\n"
                        .formatted(
                                call.opcode(),
                                call.owner().asInternalName(),
                                call.name().stringValue(),
                                call.type().stringValue());
            case FieldInstruction field ->
                "%s %s.%s\n"
                        .formatted(
                                field.opcode(),
                                field.owner().asInternalName(),
                                field.name().stringValue());
            case ConstantInstruction constant -> "%s %s\n".formatted(constant.opcode(), constant.constantValue());
            case Instruction instruction -> instruction.opcode() + "\n";
            default -> "";
        };
    }
}
