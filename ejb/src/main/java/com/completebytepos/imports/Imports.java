package com.completebytepos.imports;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.imports.model.ImportFault;
import com.completebytepos.imports.model.ImportFile;
import com.completebytepos.imports.model.ImportProgress;
import com.completebytepos.imports.model.ImportRun;
import com.completebytepos.imports.pictures.ReadPictures;
import com.completebytepos.imports.pictures.ZipOfPictures;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.pricing.PriceIntake;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises that a price list, or a file of pictures, is checked before it runs, runs as it was uploaded, one in a shop at a time, and stores all of its sound rows or nothing. */
@Stateless
public class Imports {
    static final String DUE = "imports.run";
    private static final int MOST_BYTES = 11 * 1024 * 1024;
    private static final int SAMPLE = 5;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject GoodsIntake goods;
    @Inject PriceIntake prices;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** A file's headings, what each column is taken for (null: nothing), and its first rows; empty once the file is forgotten. */
    public record Sample(List<String> headings, List<ImportColumn> columns, List<List<String>> rows) implements Serializable {
    }

    /** The file is kept as it is; its columns are taken for what their headings say. */
    @Requires(Permission.EDIT_PRODUCTS)
    public UUID upload(String fileName, byte[] file) {
        if (file == null || file.length == 0) throw ImportsRejection.FILE_MISSING.at("file");
        if (file.length > MOST_BYTES) throw ImportsRejection.FILE_TOO_LARGE.at("file");
        var run = ZipOfPictures.isOne(file) ? pictures(fileName, file) : list(fileName, file);
        em.persist(run);
        em.persist(new ImportFile(run.id(), file));
        return run.id();
    }

    private ImportRun list(String fileName, byte[] file) {
        try (var rows = FileRows.open(file)) {
            var head = rows.next();
            if (head == null || rows.next() == null) throw ImportsRejection.FILE_EMPTY.at("file");
            var run = new ImportRun(named(fileName), Hashes.sha256(file), rows.charset(), CurrentShop.actor().name(), clock.instant());
            run.mean(ImportColumn.guessed(head.texts()), "B");
            return run;
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
    }

    private ImportRun pictures(String fileName, byte[] file) {
        var run = new ImportRun(named(fileName), Hashes.sha256(file), null, CurrentShop.actor().name(), clock.instant());
        run.holdPictures();
        return run;
    }

    /** Says what each column means, null for nothing, and the tax letter of new goods whose row has none. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void mean(UUID id, List<ImportColumn> columns, String taxOfNew) {
        var run = idle(id);
        if (run.isOfPictures()) throw ImportsRejection.NOTHING_TO_DO.with();
        if (taxOfNew == null || !taxOfNew.matches("[A-E]")) throw ImportsRejection.TAX_UNKNOWN.at("taxOfNew", String.valueOf(taxOfNew));
        run.mean(columns, taxOfNew);
        forgetFaults(id);
    }

    /** The same by the titles of our own files; an empty one is nothing. @param taxOfNew null: as it is */
    @Requires(Permission.EDIT_PRODUCTS)
    public void meanByTitle(UUID id, List<String> titles, String taxOfNew) {
        var columns = new ArrayList<ImportColumn>();
        for (var title : titles) columns.add(title == null || title.isEmpty() ? null : ImportColumn.titled(title).orElseThrow(() -> ImportsRejection.COLUMN_UNKNOWN.at("columns", title)));
        mean(id, columns, taxOfNew == null ? run(id).entry().taxOfNew() : taxOfNew);
    }

    /** A dry run: what would become of every row, and nothing of it done. */
    @Requires(Permission.EDIT_PRODUCTS)
    public ImportEntry check(UUID id) {
        var run = idle(id);
        var file = em.find(ImportFile.class, id).bytes();
        if (run.isOfPictures()) return checkedPictures(run, file);
        var read = ReadFile.of(file, run.meanings(), run.entry().taxOfNew(), new ReadFile.ShopGoods(goods.known(), prices.priced(), prices.branchesByCode().keySet(), prices.costRule(null)));
        forgetFaults(id);
        read.faults().forEach(f -> em.persist(new ImportFault(id, f)));
        int known = (int) read.taken().stream().filter(t -> t.goods().skuId() != null).count();
        run.checked(new ImportCounts(read.taken().size() + read.faults().size(), read.taken().size() - known, known, 0, read.faults().size()));
        return run.entry();
    }

    private ImportEntry checkedPictures(ImportRun run, byte[] file) {
        var read = ReadPictures.of(file, goods.known());
        forgetFaults(run.id());
        read.faults().forEach(f -> em.persist(new ImportFault(run.id(), f)));
        run.checked(new ImportCounts(read.taken().size() + read.faults().size(), 0, read.taken().size(), 0, read.faults().size()));
        return run.entry();
    }

    /** Its sound rows are stored soon, by whoever asks for it now. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void start(UUID id) {
        var run = idle(id);
        if (run.state() != ImportState.CHECKED) throw ImportsRejection.NOT_CHECKED.with();
        if (run.entry().counts().total() == run.entry().counts().faulty()) throw ImportsRejection.NOTHING_TO_DO.with();
        if (run.meanings().stream().anyMatch(ImportColumn.OF_BRANCHES::contains)) BranchScope.checkWhole();
        boolean priced = run.meanings().stream().anyMatch(ImportColumn.PRICED::contains);
        if (priced && !CurrentShop.actor().may(Permission.EDIT_PRICES)) throw ImportsRejection.PRICES_NOT_ALLOWED.with();
        em.createQuery("select r from ImportRun r where r.busy = true", ImportRun.class).getResultStream().findFirst().map(ImportRun::entry)
                .ifPresent(other -> { throw ImportsRejection.ALREADY_RUNNING.with(other.startedBy(), other.fileName()); });
        run.begin(CurrentShop.actor().name());
        em.persist(new ImportProgress(id, clock.instant()));
        work.add(DUE, DUE, id.toString());
        audit.record("imports.started", "import", id, run.entry().fileName());
        em.flush();
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public ImportEntry entry(UUID id) {
        return run(id).entry();
    }

    /** Newest first. */
    @Requires(Permission.EDIT_PRODUCTS)
    public List<ImportEntry> latest(int most) {
        return em.createQuery("select r from ImportRun r order by r.createdAt desc", ImportRun.class).setMaxResults(most).getResultStream().map(ImportRun::entry).toList();
    }

    /** How many rows of a running import are done. */
    @Requires(Permission.EDIT_PRODUCTS)
    public int progress(UUID id) {
        return em.createQuery("select p.doneRows from ImportProgress p where p.runId = :id", Integer.class).setParameter("id", id).getResultStream().findFirst().orElse(0);
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public Sample sample(UUID id) {
        var run = run(id);
        var file = em.find(ImportFile.class, id);
        if (file == null) return new Sample(List.of(), List.of(), List.of());
        if (run.isOfPictures()) return new Sample(List.of(ReadPictures.FIELD), run.meanings(), List.of());
        try (var rows = FileRows.open(file.bytes())) {
            var head = rows.next();
            var first = new ArrayList<List<String>>();
            for (var row = rows.next(); row != null && first.size() < SAMPLE; row = rows.next()) first.add(row.texts());
            return new Sample(head.texts(), run.meanings(), first);
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
    }

    /** By line, from a line on. */
    @Requires(Permission.EDIT_PRODUCTS)
    public List<RowFault> faults(UUID id, int first, int most) {
        run(id);
        return em.createQuery("select f from ImportFault f where f.key.runId = :id order by f.key.lineNo", ImportFault.class).setParameter("id", id)
                .setFirstResult(first).setMaxResults(most).getResultStream().map(ImportFault::row).toList();
    }

    /** By line, those below one. */
    @Requires(Permission.EDIT_PRODUCTS)
    public List<RowFault> faultsAfter(UUID id, int line, int most) {
        run(id);
        return em.createQuery("select f from ImportFault f where f.key.runId = :id and f.key.lineNo > :line order by f.key.lineNo", ImportFault.class).setParameter("id", id).setParameter("line", line)
                .setMaxResults(most).getResultStream().map(ImportFault::row).toList();
    }

    /** Its rows as the file has them, for whoever shows faults with every cell however long; read once, from the first to the last that is asked for. */
    @Requires(Permission.EDIT_PRODUCTS)
    public WholeRows rows(UUID id) {
        var run = run(id);
        var file = em.find(ImportFile.class, id);
        return new WholeRows(file == null || run.isOfPictures() ? null : file.bytes());
    }

    private void forgetFaults(UUID id) {
        em.createQuery("delete from ImportFault f where f.key.runId = :id").setParameter("id", id).executeUpdate();
    }

    /** A running import holds its row until it is done: whoever asked for the row would wait as long, and be told nothing. */
    private void refuseRunning(UUID id) {
        var running = em.createQuery("select r from ImportRun r where r.id = :id and r.state = :running", ImportRun.class).setParameter("id", id).setParameter("running", ImportState.RUNNING)
                .getResultStream().findFirst().map(ImportRun::entry);
        running.ifPresent(other -> { throw ImportsRejection.ALREADY_RUNNING.with(other.startedBy(), other.fileName()); });
    }

    private ImportRun idle(UUID id) {
        refuseRunning(id);
        var run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) throw ImportsRejection.NO_SUCH_IMPORT.with();
        if (run.state() == ImportState.RUNNING) throw ImportsRejection.ALREADY_RUNNING.with(run.entry().startedBy(), run.entry().fileName());
        if (run.state() != ImportState.UPLOADED && run.state() != ImportState.CHECKED) throw ImportsRejection.NOTHING_TO_DO.with();
        return run;
    }

    private ImportRun run(UUID id) {
        var run = id == null ? null : em.find(ImportRun.class, id);
        if (run == null) throw ImportsRejection.NO_SUCH_IMPORT.with();
        return run;
    }

    private static String named(String fileName) {
        var plain = fileName == null || fileName.isBlank() ? "?" : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).strip();
        return plain.length() <= 200 ? plain : plain.substring(0, 200);
    }
}
