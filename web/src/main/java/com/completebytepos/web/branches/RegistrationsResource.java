package com.completebytepos.web.branches;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.RegisterWorkstation;
import com.completebytepos.branches.Workstations;
import com.completebytepos.identity.IdentityRejection;
import com.completebytepos.identity.SignOn;
import com.completebytepos.identity.SignedIn;
import com.completebytepos.identity.TicketKind;
import com.completebytepos.identity.Tickets;
import com.completebytepos.selling.SellingRejection;
import com.completebytepos.selling.TillEntry;
import com.completebytepos.selling.Tills;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.TenancyRejection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** How a browser becomes a workstation: a supervisor proves who they are, then names the drawer it stands at. docs/till-protocol.md. */
@Path("/")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsResource {
    private static final Duration TICKET_LIFE = Duration.ofMinutes(15);

    @Inject SignOn signOn;
    @Inject Tickets tickets;
    @Inject BranchRegister branches;
    @Inject Tills tills;
    @Inject Workstations workstations;
    @Inject ShopDirectory directory;

    public record Login(String username, String password) {
    }

    public record TillChoice(UUID id, String name) {
    }

    public record BranchChoice(UUID id, String code, String name, List<TillChoice> tills) {
    }

    public record Registration(String ticket, String expiresAt, String shopName, List<BranchChoice> branches) {
    }

    public record NewWorkstation(String ticket, UUID tillId, String name, String publicKey, boolean persistent) {
    }

    public record Registered(UUID workstationId, String token, int number, String receiptPrefix, UUID branchId, UUID tillId, String genesis) {
    }

    @POST
    @Path("registrations")
    public Registration open(Login login) {
        if (login == null) throw new BadRequestException();
        var who = signOn.signIn(login.username(), login.password());
        if (!who.actor().may(Permission.REGISTER_WORKSTATION)) throw TenancyRejection.NOT_ALLOWED.with(who.name());
        return as(who, () -> {
            var ticket = tickets.issue(TicketKind.REGISTER_WORKSTATION, who.userId(), TICKET_LIFE);
            var drawers = tills.all().stream().filter(TillEntry::active).toList();
            var choices = branches.mine().stream().filter(b -> b.active()).map(b -> new BranchChoice(b.id(), b.code(), b.name(),
                    drawers.stream().filter(t -> t.branchId().equals(b.id())).map(t -> new TillChoice(t.id(), t.name())).toList())).toList();
            var name = directory.find(who.shop()).map(s -> s.name()).orElse("");
            return new Registration(ticket.token(), ticket.expiresAt().toString(), name, choices);
        });
    }

    @POST
    @Path("workstations")
    public Response register(NewWorkstation asked) {
        if (asked == null || asked.tillId() == null) throw new BadRequestException();
        var who = tickets.holder(TicketKind.REGISTER_WORKSTATION, asked.ticket()).orElseThrow(() -> IdentityRejection.TICKET_INVALID.with());
        var made = as(who, () -> {
            var till = tills.find(asked.tillId()).filter(TillEntry::active).orElseThrow(() -> SellingRejection.NO_SUCH_TILL.at("tillId"));
            return workstations.register(asked.ticket(), new RegisterWorkstation(till.branchId(), till.id(), asked.name(), decoded(asked.publicKey()), asked.persistent()));
        });
        var one = made.workstation();
        return Response.status(Response.Status.CREATED).entity(new Registered(one.id(), made.token(), one.number(), one.receiptPrefix(), one.branchId(), one.tillId(),
                HexFormat.of().formatHex(one.genesis()))).build();
    }

    private static <T> T as(SignedIn who, Callable<T> errand) {
        return ShopBinding.call(CurrentShop.require(), who.actor(), errand);
    }

    private static byte[] decoded(String base64url) {
        try {
            return Base64.getUrlDecoder().decode(base64url == null ? "" : base64url);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }
}
