package dev.customerwatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** JSON Schema 2020-12 over the files of a folder of contracts; relative references lead to the neighbours. */
final class Schemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Contracts contracts;

    Schemas(Contracts contracts) {
        this.contracts = contracts;
    }

    /** What is wrong with a value by the schema in a file; empty when nothing. */
    List<String> errors(String schemaFile, JsonNode value) {
        return messages(schema(schemaFile), value);
    }

    /** What is wrong with a schema file itself; its references are followed too. */
    List<String> errorsIn(String schemaFile) {
        schema(schemaFile).initializeValidators();
        var dialect = FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        return messages(dialect, contracts.json(schemaFile));
    }

    private JsonSchema schema(String file) {
        return FACTORY.getSchema(
                SchemaLocation.of(contracts.folder().resolve(file).toUri().toString()));
    }

    private static List<String> messages(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
