package com.completebytepos.web.customers;

import com.completebytepos.customers.CustomerIntake;
import com.completebytepos.imports.PlainTable;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/** office/customers/import.xhtml: a list is looked through, then taken. */
@Named
@ViewScoped
public class CustomerImportView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST = 5_000;

    @Inject CustomerIntake intake;

    private transient UploadedFile file;
    private ArrayList<CustomerIntake.Row> rows;
    private CustomerIntake.Result result;

    public void check() {
        var lines = PlainTable.read(file == null ? null : file.getContent(), MOST);
        var places = CustomerColumn.places(lines.get(0));
        rows = new ArrayList<>(lines.stream().skip(1).map(line -> CustomerColumn.row(line, places)).toList());
        result = intake.check(rows);
    }

    public void take() {
        var done = intake.take(rows);
        Messages.done("customers.import-done", done.added(), done.changed(), done.faults().size());
        rows = null;
        result = null;
    }

    public String textOf(CustomerIntake.Fault fault) {
        return Messages.text(fault.code(), fault.arguments().toArray());
    }

    public CustomerIntake.Result getResult() { return result; }
    public List<CustomerIntake.Fault> getFaults() { return result == null ? List.of() : result.faults().stream().limit(100).toList(); }
    public boolean isReady() { return result != null && result.added() + result.changed() > 0; }
    public UploadedFile getFile() { return file; }
    public void setFile(UploadedFile file) { this.file = file; }
}
