/** The API's contract: what OpenAPI says beyond what the resources' own signatures say. */
@OpenAPIDefinition(
        info = @Info(
                title = "Corner Shop",
                version = "1",
                description = "A shop that sells its last item once.",
                contact = @Contact(name = "Corner Shop"),
                license = @License(name = "MIT No Attribution", identifier = "MIT-0")),
        // What nobody names is left out of the contract: ProblemResponses puts the schema to use, and takes this away.
        components = @Components(
                responses = @APIResponse(
                        name = ProblemResponses.SCHEMA,
                        description = "A problem document (RFC 9457)",
                        content = @Content(
                                mediaType = Problem.MEDIA_TYPE,
                                schema = @Schema(implementation = Problem.class)))))
package com.example.cornershop.platform.contract;

import com.example.cornershop.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
