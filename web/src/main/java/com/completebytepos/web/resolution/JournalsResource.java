package com.completebytepos.web.resolution;

import com.completebytepos.resolution.JournalFiles;
import com.completebytepos.sync.Entry;
import com.completebytepos.web.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** A journal that another till brings from a file: each entry stands by its own signature. docs/till-protocol.md. */
@Path("sync/journals")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JournalsResource {
    private static final int MOST_ENTRIES = 50;

    @Inject Caller caller;
    @Inject JournalFiles journals;

    public record Batch(List<Entry> entries) {
    }

    public record Sum(int stored, int known, int attention, int strangers) {
    }

    @POST
    public Sum bring(Batch batch) {
        caller.workstation();
        if (batch == null || batch.entries() == null || batch.entries().isEmpty()) throw new BadRequestException();
        if (batch.entries().size() > MOST_ENTRIES) throw new ClientErrorException(413);
        var taken = journals.take(batch.entries());
        return new Sum(taken.of("STORED") + taken.of("STORED_WITH_FINDINGS"), taken.of("ALREADY_STORED"), taken.of("REFUSED") + taken.of("CONFLICT"), taken.strangers());
    }
}
