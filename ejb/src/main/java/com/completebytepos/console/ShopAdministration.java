package com.completebytepos.console;

import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopSchemas;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.jboss.logging.Logger;

/**
 * Promises that a shop is usable at once when it is open, never half open to its people, and that a failed opening can
 * be taken up where it stopped. Short transactions, none over two databases.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShopAdministration {
    private static final Logger LOG = Logger.getLogger(ShopAdministration.class);
    private static final int LONGEST_REASON = 300;

    @Inject ShopDirectory directory;
    @Inject ShopSchemas schemas;
    @Inject ShopFurnishing furnishing;
    @Inject ShopOpenings openings;
    @Inject OperatorTrail trail;
    @Resource ManagedExecutorService executor;
    @Resource SessionContext own;

    /** Opens a shop while the caller waits. */
    @Requires(Permission.OPERATE_PLATFORM)
    public void open(OpenShop command) {
        openings.order(command);
        carryOut(openings.take(command.code()));
    }

    /** Takes the order and goes to work behind the caller's back; {@link ShopOpenings#progress} tells how far it is. */
    @Requires(Permission.OPERATE_PLATFORM)
    public void begin(OpenShop command) {
        openings.order(command);
        goOn(command.code());
    }

    /** Takes up an opening that was only ordered, failed, or whose server fell. */
    @Requires(Permission.OPERATE_PLATFORM)
    public void goOn(String code) {
        var order = openings.take(code);
        var operator = CurrentShop.actor();
        var desk = own.getBusinessObject(ShopAdministration.class);
        executor.submit(() -> ShopBinding.run(null, operator, () -> desk.carryOut(order)));
    }

    /** One attempt, from whatever step was reached: every step may be done again without harm. */
    @Requires(Permission.OPERATE_PLATFORM)
    public void carryOut(ShopOpenings.Order order) {
        var code = order.code();
        try {
            var shop = new ShopCode(code);
            if (openings.progress(code).filter(earlier -> earlier.step() == OpeningStep.SCHEMA).isPresent()) schemas.startAnew(shop);
            openings.reached(code, OpeningStep.SCHEMA, OpeningStep.SCHEMA.percent());
            var version = schemas.migrateShop(shop, (done, total) -> openings.reached(code, OpeningStep.SCHEMA, OpeningStep.SCHEMA.percent(done, total)));
            openings.reached(code, OpeningStep.FURNISHING, OpeningStep.FURNISHING.percent());
            ShopBinding.run(shop, furnisher(CurrentShop.actor()), () -> furnishing.furnish(order));
            openings.finished(code, version);
        } catch (RuntimeException e) {
            LOG.errorf(e, "opening %s stopped", code);
            openings.failed(code, rootOf(e).getClass().getSimpleName() + ": " + rootOf(e).getMessage());
            throw e;
        }
    }

    @Requires(Permission.OPERATE_PLATFORM)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void suspend(String code, String reason) {
        if (reason == null || reason.isBlank()) throw ConsoleRejection.REASON_MISSING.at("reason");
        if (reason.strip().length() > LONGEST_REASON) throw ConsoleRejection.REASON_TOO_LONG.at("reason", LONGEST_REASON);
        directory.suspend(code, reason.strip());
        trail.record("console.shop-suspended", code, reason.strip());
    }

    @Requires(Permission.OPERATE_PLATFORM)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void resume(String code) {
        directory.resume(code);
        trail.record("console.shop-resumed", code, null);
    }

    /** What an operator may do inside a shop that nobody uses yet, and only while it is furnished. */
    private static Actor furnisher(Actor operator) {
        return new Actor(operator.kind(), operator.id(), operator.name(),
                EnumSet.of(Permission.OPERATE_PLATFORM, Permission.EDIT_PEOPLE, Permission.EDIT_BRANCHES, Permission.EDIT_SETTINGS));
    }

    private static Throwable rootOf(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
    }
}
