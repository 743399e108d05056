package com.completebytepos.web.imports;

import com.completebytepos.imports.ImportEntry;
import com.completebytepos.imports.Imports;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/** office/imports/imports.xhtml: a price list is uploaded; those before it are listed. */
@Named
@ViewScoped
public class ImportsView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LATEST = 20;

    @Inject Imports imports;

    private transient UploadedFile file;
    private List<ImportEntry> latest;

    @PostConstruct
    void load() {
        latest = imports.latest(LATEST);
    }

    public void upload() throws IOException {
        var id = imports.upload(file == null ? null : file.getFileName(), file == null ? null : file.getContent());
        FacesContext.getCurrentInstance().getExternalContext().redirect("import.xhtml?id=" + id);
    }

    public List<ImportEntry> getLatest() { return latest; }
    public UploadedFile getFile() { return file; }
    public void setFile(UploadedFile file) { this.file = file; }
}
