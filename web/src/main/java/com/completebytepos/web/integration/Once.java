package com.completebytepos.web.integration;

import com.completebytepos.integration.GivenAnswer;
import com.completebytepos.integration.OnceOnly;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.web.http.LostRace;
import com.completebytepos.web.http.OneJsonb;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** How a POST is answered: with an Idempotency-Key its errand is done once, and the answer of then is told again. */
@RequestScoped
public class Once {
    private static final String KEY = "Idempotency-Key";

    @Inject OnceOnly desk;
    @Inject HttpServletRequest request;
    private final Jsonb json = new OneJsonb().getContext(Object.class);

    /** @param body what was sent, null where nothing is */
    public Response answer(int status, Object body, Supplier<?> errand) {
        return answer(status, body == null ? new byte[0] : json.toJson(body).getBytes(StandardCharsets.UTF_8), errand);
    }

    public Response answer(int status, byte[] body, Supplier<?> errand) {
        var key = request.getHeader(KEY);
        if (key == null) return Response.status(status).entity(errand.get()).build();
        var hash = hash(body);
        Supplier<GivenAnswer> told = () -> new GivenAnswer(status, json.toJson(errand.get()), false);
        try {
            return response(desk.answer(key, hash, told));
        } catch (RuntimeException failed) {
            // The same call at the same moment was quicker: its answer is there now.
            if (!LostRace.is(failed)) throw failed;
            return response(desk.answer(key, hash, told));
        }
    }

    private byte[] hash(byte[] body) {
        var query = request.getQueryString();
        var head = (request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query) + "\n").getBytes(StandardCharsets.UTF_8);
        var all = new ByteArrayOutputStream(head.length + body.length);
        all.writeBytes(head);
        all.writeBytes(body);
        return Hashes.sha256(all.toByteArray());
    }

    private static Response response(GivenAnswer answer) {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        var response = Response.status(answer.status()).type(MediaType.APPLICATION_JSON).entity((StreamingOutput) out -> out.write(bytes));
        return (answer.again() ? response.header("Idempotency-Replayed", "true") : response).build();
    }
}
