package com.completebytepos.tenancy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.logging.MDC;

/**
 * Binds shop and actor around a piece of work, once per door, before any transaction.
 * Binding inside a transaction is refused: the entity manager would silently stay with the first shop.
 */
public final class ShopBinding implements AutoCloseable {

    private final CurrentShop.Bound before;

    private ShopBinding(CurrentShop.Bound before) {
        this.before = before;
    }

    /** @param shop may be null for the platform's own doors, where no shop's data may be touched */
    public static ShopBinding bind(ShopCode shop, Actor actor) {
        refuseInsideATransaction();
        var before = CurrentShop.BOUND.get();
        CurrentShop.BOUND.set(new CurrentShop.Bound(shop, actor));
        if (shop != null) MDC.put("shop", shop.value());
        return new ShopBinding(before);
    }

    public static <T> T call(ShopCode shop, Actor actor, Callable<T> work) {
        try (var bound = bind(shop, actor)) {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(ShopCode shop, Actor actor, Runnable work) {
        call(shop, actor, () -> {
            work.run();
            return null;
        });
    }

    @Override
    public void close() {
        if (before == null) {
            CurrentShop.BOUND.remove();
            MDC.remove("shop");
        } else {
            CurrentShop.BOUND.set(before);
            if (before.shop() != null) MDC.put("shop", before.shop().value());
            else MDC.remove("shop");
        }
    }

    private static void refuseInsideATransaction() {
        if (Transactions.active()) throw new IllegalStateException("a shop is bound before a transaction begins, never inside one");
    }

    /** Asked of the server only where there is one; plain unit tests have no transactions. */
    private static final class Transactions {
        private static final TransactionSynchronizationRegistry REGISTRY = lookUp();

        static boolean active() {
            if (REGISTRY == null) return false;
            int status = REGISTRY.getTransactionStatus();
            return status != Status.STATUS_NO_TRANSACTION && status != Status.STATUS_COMMITTED && status != Status.STATUS_ROLLEDBACK;
        }

        private static TransactionSynchronizationRegistry lookUp() {
            try {
                return InitialContext.doLookup("java:jboss/TransactionSynchronizationRegistry");
            } catch (NamingException noServer) {
                return null;
            }
        }
    }
}
