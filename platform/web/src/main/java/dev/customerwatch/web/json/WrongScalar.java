package dev.customerwatch.web.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.InvalidFormatException;

/** Lets the refusal of a scalar where something else was expected say which scalar was found. */
final class WrongScalar extends DeserializationProblemHandler {

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType expected,
            JsonToken found,
            JsonParser json,
            @Nullable String message) {
        if (!found.isScalarValue() || found == JsonToken.VALUE_NULL) {
            return NOT_HANDLED;
        }
        throw InvalidFormatException.from(json, "unexpected scalar", json.getString(), expected.getRawClass());
    }
}
