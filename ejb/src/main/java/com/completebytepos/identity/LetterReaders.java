package com.completebytepos.identity;

import com.completebytepos.identity.model.User;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.TenancyRejection;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Promises who of the shop can be written to, what of it concerns them, and where. */
@Stateless
public class LetterReaders {
    @PersistenceContext(unitName = "shop") EntityManager em;

    /** {@code email} null: nobody wrote it down; {@code branches}: none for all. */
    public record Reader(UUID id, String name, String email, String locale, boolean owner, Set<Permission> may, Set<UUID> branches) implements Serializable {
    }

    /** Everybody active whose address is known. */
    @Requires(Permission.DO_DUE_WORK)
    public List<Reader> reachable() {
        return em.createQuery("select u from User u where u.active = true and u.email is not null order by u.id", User.class).getResultStream().map(LetterReaders::reader).toList();
    }

    /** The owners among them. */
    @Requires(Permission.DO_DUE_WORK)
    public List<Reader> owners() {
        return reachable().stream().filter(Reader::owner).toList();
    }

    /** Whoever asks. @throws com.completebytepos.kernel.Rejection 403 when that is no person */
    @OpenToAll("one's own record")
    public Reader myself() {
        var me = CurrentShop.actor().kind() == Actor.Kind.USER ? em.find(User.class, CurrentShop.actor().id()) : null;
        if (me == null) throw TenancyRejection.NOT_ALLOWED.with(CurrentShop.actor().name());
        return reader(me);
    }

    private static Reader reader(User u) {
        return new Reader(u.id(), u.displayName(), u.email(), u.locale(), u.roles().contains(Role.OWNER), u.permissions(), u.branches());
    }
}
