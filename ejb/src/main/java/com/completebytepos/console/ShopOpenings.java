package com.completebytepos.console;

import com.completebytepos.console.model.OpeningOrder;
import com.completebytepos.console.model.ShopOpening;
import com.completebytepos.identity.Passwords;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopEntry;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Promises that every step of an opening is written when it is reached, and that one attempt at a time is made. */
@Stateless
public class ShopOpenings {
    @PersistenceContext(unitName = "platform") EntityManager em;
    @Inject ShopDirectory directory;
    @Inject OperatorTrail trail;
    @Inject Clock clock;

    /** Reserves the code and keeps the order, so that anybody can go on later. */
    @Requires(Permission.OPERATE_PLATFORM)
    public void order(OpenShop command) {
        command.check();
        directory.reserve(command.code(), command.name());
        var asked = command.owner();
        var owner = new OpeningOrder.Owner(asked.username(), asked.displayName().strip(), asked.email(), asked.password() == null ? null : Passwords.hash(asked.password()));
        em.persist(new OpeningOrder(command.code(), command.branchCode(), command.branchName().strip(), command.taxProfile(), owner));
        var opening = new ShopOpening(command.code(), OpeningStep.RESERVED.name(), clock.instant());
        opening.reached(OpeningStep.RESERVED.name(), OpeningStep.RESERVED.percent());
        em.persist(opening);
        trail.record("console.shop-ordered", command.code(), command.name());
    }

    /** Takes the order for one attempt. @throws com.completebytepos.kernel.Rejection when another attempt is under way, or nothing is left to do */
    @Requires(Permission.OPERATE_PLATFORM)
    public Order take(String code) {
        var order = em.find(OpeningOrder.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) throw ConsoleRejection.NO_SUCH_OPENING.with(code);
        if (order.isLeased(clock.instant())) throw ConsoleRejection.OPENING_RUNS.with(code);
        order.lease(clock.instant());
        var owner = order.owner();
        var name = directory.find(code).map(ShopEntry::name).orElseThrow();
        return new Order(code, name, order.branchCode(), order.branchName(), order.taxProfile(), owner.username(), owner.name(), owner.email(), owner.passwordHash());
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void reached(String code, OpeningStep step, int percent) {
        em.find(ShopOpening.class, code).reached(step.name(), percent);
        em.find(OpeningOrder.class, code).lease(clock.instant());
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void failed(String code, String reason) {
        em.find(ShopOpening.class, code).failed(reason);
        em.find(OpeningOrder.class, code).release();
        trail.record("console.opening-failed", code, reason);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void finished(String code, String schemaVersion) {
        em.find(ShopOpening.class, code).finished(OpeningStep.OPEN.name(), clock.instant());
        em.remove(em.find(OpeningOrder.class, code));
        directory.opened(code, schemaVersion);
        trail.record("console.shop-opened", code, "schema " + schemaVersion);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public Optional<OpeningProgress> progress(String code) {
        if (code == null) return Optional.empty();
        var order = em.find(OpeningOrder.class, code);
        boolean running = order != null && order.isLeased(clock.instant());
        return Optional.ofNullable(em.find(ShopOpening.class, code))
                .map(o -> new OpeningProgress(code, OpeningStep.valueOf(o.step()), o.percent(), o.failure(), running));
    }

    /** An order as an attempt needs it. */
    public record Order(String code, String name, String branchCode, String branchName, TaxProfileKind taxProfile,
                        String ownerUsername, String ownerName, String ownerEmail, String ownerPasswordHash) {
    }
}
