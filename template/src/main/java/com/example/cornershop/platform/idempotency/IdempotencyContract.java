package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.idempotency.Idempotent.Mode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.Declaration;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Writes the key of each {@link Idempotent} POST, and the refusals that it may meet, into the contract. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyContract implements OASFilter {
    /** What the key may meet beyond a bad request: another one still running, or the same key on another request. */
    private static final List<String> REFUSALS = List.of("409", "422");
    /** Path to whether the key is required. */
    private final Map<String, Boolean> operations = new TreeMap<>();

    public IdempotencyContract(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(Idempotent.class)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                AnnotationValue mode = annotation.value("mode");
                boolean required = mode == null || mode.asEnum().equals(Mode.REQUIRED.name());
                operations.put(path(annotation.target().asMethod()), required);
            }
        }
    }

    private static String path(MethodInfo method) {
        String path = "/" + declared(method.declaringClass()) + "/" + declared(method);
        return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static String declared(Declaration declaration) {
        AnnotationInstance path = declaration.declaredAnnotation(Path.class);
        return path == null ? "" : path.value().asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return; // no route yet
        }
        contract.getPaths().getPathItems().forEach((path, item) -> {
            if (operations.containsKey(path) && item.getPOST() != null) {
                describe(item.getPOST(), operations.get(path));
            }
        });
    }

    private static void describe(Operation operation, boolean required) {
        operation.addParameter(OASFactory.createParameter()
                .name(IdempotencyKey.HEADER)
                .in(Parameter.In.HEADER)
                .required(required)
                .description("Chosen by the client; a retry sends the same one.")
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .minLength(1)
                        .maxLength(IdempotencyKey.MAX_LENGTH)));
        REFUSALS.forEach(status -> {
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse());
            }
        });
    }
}
