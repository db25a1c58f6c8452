package io.trellis.support.problem;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Bean validation's findings as JSON pointers into the body, or {@code #name} for a parameter. */
final class InvalidFields {
    private InvalidFields() {}

    record Field(String pointer, String detail) {}

    static List<Field> of(BindException failure) {
        return fields(failure).toList();
    }

    static List<Field> of(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .flatMap(InvalidFields::fields)
                .toList();
    }

    private static Stream<Field> fields(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return fields((Errors) errors);
        }
        var name = "#" + result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream().map(error -> new Field(name, text(error)));
    }

    private static Stream<Field> fields(Errors errors) {
        return errors.getAllErrors().stream().map(error -> new Field(pointer(error), text(error)));
    }

    /** {@code links[0].url} is {@code /links/0/url}. */
    private static String pointer(ObjectError error) {
        return error instanceof FieldError field
                ? "/" + field.getField().replace("[", "/").replace("]", "").replace('.', '/')
                : "";
    }

    private static String text(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }
}
