package com.completebytepos.web.selling;

import com.completebytepos.selling.Shifts;
import com.completebytepos.web.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Whether a shift may begin at the drawer of a registered workstation. docs/till-protocol.md. */
@Path("shifts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShiftsResource {
    @Inject Caller caller;
    @Inject Shifts shifts;

    /** {@code counted}: the shift this workstation counted last, null for none. */
    public record Asked(UUID counted) {
    }

    public record Granted(String until) {
    }

    @POST
    @Path("openings")
    public Granted ask(Asked asked) {
        var from = caller.workstation();
        if (asked == null) throw new BadRequestException();
        return new Granted(shifts.mayOpen(from, asked.counted()).toString());
    }
}
