package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.idempotency.Idempotent.Claim;
import com.example.cornershop.platform.idempotency.Idempotent.Mode;
import com.example.cornershop.platform.problem.ProblemException;
import com.example.cornershop.platform.problem.Refusal;
import io.quarkus.security.Authenticated;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One operation for each way to use a key. */
@Path("/probe/idempotency")
@Authenticated
@Transactional
public class ProbeNoteResource {
    private final EntityManager database;

    ProbeNoteResource(EntityManager database) {
        this.database = database;
    }

    /** Each has an id of its own: a second run would answer something else. */
    public record ProbeNoteView(UUID id, String text) {}

    public record ProbeNoteRequest(String text) {}

    @POST
    @Path("notes")
    @Idempotent
    public Response write(ProbeNoteRequest request) {
        return written(request);
    }

    @POST
    @Path("queued")
    @Idempotent(claim = Claim.WITH_ANSWER)
    public RestResponse<ProbeNoteView> queue(ProbeNoteRequest request) {
        return queued(request);
    }

    @POST
    @Path("queued/{id}")
    @Idempotent(claim = Claim.WITH_ANSWER)
    public Response queue(UUID id, ProbeNoteRequest request) {
        ProbeNote note = ProbeNote.of(request.text);
        note.id = id;
        database.persist(note);
        return Response.status(201).build();
    }

    @POST
    @Path("unprotected")
    public RestResponse<ProbeNoteView> unprotected(ProbeNoteRequest request) {
        return queued(request);
    }

    @POST
    @Path("hasty")
    @Idempotent(claim = Claim.WITH_ANSWER)
    public Response talkFirst(ProbeNoteRequest request) {
        ProbeNote note = persist(request);
        database.flush();
        return Response.ok(new ProbeNoteView(note.id, note.text)).build();
    }

    @POST
    @Path("refused/{status}")
    @Idempotent
    public Response refuse(int status, ProbeNoteRequest request) {
        persist(request);
        database.flush();
        Gate.pass(request.text);
        throw new Refusal(status, "note-refused", "The domain says no to " + UUID.randomUUID());
    }

    @POST
    @Path("refused-early")
    @Idempotent(claim = Claim.WITH_ANSWER)
    public Response refuseEarly(ProbeNoteRequest request) {
        persist(request);
        throw new Refusal(409, "note-refused", "The domain says no to " + UUID.randomUUID());
    }

    @POST
    @Path("failed/{status}")
    @Idempotent
    public Response fail(int status, ProbeNoteRequest request) {
        persist(request);
        database.flush();
        throw new ProblemException(status, "note-failed", "Not now");
    }

    @POST
    @Path("answered/{status}")
    @Idempotent
    public Response answer(int status, ProbeNoteRequest request) {
        persist(request);
        return Response.status(status).build();
    }

    @POST
    @Path("discreet")
    @Idempotent(maxStoredBody = 0)
    public Response writeDiscreetly(ProbeNoteRequest request) {
        return written(request);
    }

    @POST
    @Path("optional")
    @Idempotent(mode = Mode.OPTIONAL)
    public Response writeOptionally(ProbeNoteRequest request) {
        return written(request);
    }

    @POST
    @Path("observed")
    @Idempotent(mode = Mode.OBSERVE)
    public Response writeObserved(ProbeNoteRequest request) {
        return written(request);
    }

    @POST
    @Path("observed-queued")
    @Idempotent(mode = Mode.OBSERVE, claim = Claim.WITH_ANSWER)
    public RestResponse<ProbeNoteView> queueObserved(ProbeNoteRequest request) {
        return queued(request);
    }

    private Response written(ProbeNoteRequest request) {
        ProbeNote note = persist(request);
        database.flush();
        Gate.pass(request.text);
        return Response.created(URI.create("/probe/idempotency/notes/" + note.id))
                .tag(note.id.toString())
                .entity(new ProbeNoteView(note.id, note.text))
                .build();
    }

    private RestResponse<ProbeNoteView> queued(ProbeNoteRequest request) {
        ProbeNote note = persist(request);
        Gate.pass(request.text);
        return ResponseBuilder.<ProbeNoteView>created(URI.create("/probe/idempotency/notes/" + note.id))
                .tag(note.id.toString())
                .entity(new ProbeNoteView(note.id, note.text))
                .build();
    }

    private ProbeNote persist(ProbeNoteRequest request) {
        ProbeNote note = ProbeNote.of(request.text);
        database.persist(note);
        return note;
    }
}
