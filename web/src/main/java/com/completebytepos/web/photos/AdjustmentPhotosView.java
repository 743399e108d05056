package com.completebytepos.web.photos;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.photos.AdjustmentPhotos;
import com.completebytepos.stock.StockAdjustments;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.primefaces.model.file.UploadedFile;

/** office/photos/adjustment.xhtml: one adjustment with what was seen. */
@Named
@ViewScoped
public class AdjustmentPhotosView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject AdjustmentPhotos photos;
    @Inject StockAdjustments adjustments;
    @Inject BranchRegister register;

    private UUID id;
    private StockAdjustments.Row row;
    private List<StockAdjustments.LineRow> lines;
    private List<AdjustmentPhotos.Row> shown;
    private transient UploadedFile photo;

    public void load() {
        row = adjustments.row(id);
        lines = adjustments.lines(id);
        shown = photos.of(id);
    }

    public void add() {
        photos.add(id, photo == null ? null : photo.getContent());
        Messages.done("photos.added");
        load();
    }

    public String getBranch() {
        return register.all().stream().filter(b -> b.id().equals(row.branchId())).map(BranchSummary::name).findFirst().orElse("");
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public StockAdjustments.Row getRow() { return row; }
    public List<StockAdjustments.LineRow> getLines() { return lines; }
    public List<AdjustmentPhotos.Row> getShown() { return shown; }
    public UploadedFile getPhoto() { return photo; }
    public void setPhoto(UploadedFile photo) { this.photo = photo; }
}
