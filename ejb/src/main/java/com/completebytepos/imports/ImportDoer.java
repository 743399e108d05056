package com.completebytepos.imports;

import com.completebytepos.kernel.Rejection;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.work.WorkHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Runs imports beside the drain, which has work that hurries: the item stays leased until the import's own transaction takes it away. Should
 * the node die, the lease lapses and the import begins again, for nothing of it was stored; a second run waits for the first one's row.
 */
@ApplicationScoped
public class ImportDoer implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(ImportDoer.class);

    @Inject ImportErrand errand;
    @Inject PictureErrand pictures;
    @Resource ManagedExecutorService executor;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return Imports.DUE;
    }

    @Override
    public void handle(WorkDue due) {
        var id = UUID.fromString(due.reference());
        if (!running.add(id)) return;
        try {
            begin(due, id);
        } catch (RuntimeException notBegun) {
            running.remove(id);
            throw notBegun;
        }
    }

    private void begin(WorkDue due, UUID id) {
        var shop = new ShopCode(due.shop());
        var starter = errand.starter(id);
        var whose = new Actor(Actor.Kind.SYSTEM, null, starter == null ? due.kind() : starter, CurrentShop.actor().permissions());
        executor.execute(() -> {
            try {
                ShopBinding.run(shop, whose, () -> run(id, due.item()));
            } finally {
                running.remove(id);
            }
        });
    }

    private void run(UUID id, UUID item) {
        try {
            if (!pictures.run(id, item)) errand.run(id, item);
        } catch (Rejection refused) {
            errand.failed(id, item, refused.code());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "import %s failed", id);
            errand.failed(id, item, "imports.fault");
        }
    }
}
