package dev.customerwatch.web.openapi;

import dev.customerwatch.web.AccessMatrix;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpMethod;

/** Says of every operation who may call it, by the access matrix, and which problems it answers with. */
final class AccessAndProblems implements OpenApiCustomizer {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    private final AccessMatrix matrix;

    AccessAndProblems(AccessMatrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSchemas(PROBLEM, problem());
        api.getPaths().forEach((path, item) -> describe(path, item));
    }

    private void describe(String path, PathItem item) {
        item.readOperationsMap()
                .forEach((method, operation) -> matrix.row(HttpMethod.valueOf(method.name()), path)
                        .filter(row -> !row.isPublic())
                        .ifPresent(row -> restrict(operation, row)));
        item.readOperations().forEach(AccessAndProblems::answerProblems);
    }

    private static void restrict(Operation operation, AccessMatrix.Row row) {
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        operation.addExtension(
                "x-roles", row.roles().stream().map(Enum::name).sorted().toList());
        var responses = responses(operation);
        responses.putIfAbsent("401", response("No valid token"));
        responses.putIfAbsent("403", response("None of the roles that may"));
    }

    private static void answerProblems(Operation operation) {
        var responses = responses(operation);
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            responses.putIfAbsent("400", response("The request cannot be read: the problem names field and value"));
        }
        if (operation.getRequestBody() != null) {
            responses.putIfAbsent("413", response("The body is larger than 1 MB"));
            responses.putIfAbsent("415", response("The body is not JSON"));
        }
        responses.putIfAbsent("503", response("Unavailable for now; Retry-After says when to ask again"));
        responses.forEach((status, response) -> {
            if (isRefusal(status)) {
                response.setContent(problemContent());
            }
        });
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static ApiResponses responses(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        return operation.getResponses();
    }

    private static ApiResponse response(String description) {
        return new ApiResponse().description(description).content(problemContent());
    }

    private static Content problemContent() {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457; further members carry the fields and numbers of the case")
                .addProperty("type", new StringSchema().example("/problems/invalid-value"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().example(400))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("field", new StringSchema().description("What the problem is about"))
                .addProperty("value", new Schema<>().description("What was found there"));
    }
}
