package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.ScaleLayouts;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** office/catalogue/scale.xhtml: how the shop's scale writes its barcodes, each way with a sample to hold beside a printed one. */
@Named
@ViewScoped
public class ScaleView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SAMPLE_ITEM = 10203;
    private static final int SAMPLE_VALUE = 1250;

    @Inject ScaleLayouts scales;

    private List<LayoutForm> layouts;

    /** One layout as it is being typed. */
    public static final class LayoutForm implements Serializable {
        private static final long serialVersionUID = 1;
        private String prefix = "20";
        private ScaleLayouts.Kind kind = ScaleLayouts.Kind.WEIGHT;
        private int itemDigits = 5;
        private int decimals = 3;

        static LayoutForm of(ScaleLayouts.Layout layout) {
            var form = new LayoutForm();
            form.prefix = layout.prefix();
            form.kind = layout.kind();
            form.itemDigits = layout.itemDigits();
            form.decimals = layout.decimals();
            return form;
        }

        ScaleLayouts.Layout layout() {
            return new ScaleLayouts.Layout(prefix, kind, itemDigits, 10 - itemDigits, decimals);
        }

        public String getSample() { return prefix == null || !prefix.matches("\\d\\d") || itemDigits < 1 || itemDigits > 9 ? "" : layout().sample(SAMPLE_ITEM, SAMPLE_VALUE); }
        public String getValue() { return java.math.BigDecimal.valueOf(SAMPLE_VALUE, decimals).toPlainString(); }
        public String getPrefix() { return prefix; }
        public void setPrefix(String prefix) { this.prefix = prefix; }
        public ScaleLayouts.Kind getKind() { return kind; }
        public void setKind(ScaleLayouts.Kind kind) { this.kind = kind; }
        public int getItemDigits() { return itemDigits; }
        public void setItemDigits(int itemDigits) { this.itemDigits = itemDigits; }
        public int getDecimals() { return decimals; }
        public void setDecimals(int decimals) { this.decimals = decimals; }
    }

    @PostConstruct
    void load() {
        layouts = new ArrayList<>(scales.all().stream().map(LayoutForm::of).toList());
    }

    public void save() {
        scales.exchange(layouts.stream().map(LayoutForm::layout).toList());
        Messages.done("scale.saved");
        load();
    }

    public void add() { layouts.add(new LayoutForm()); }
    public void remove(LayoutForm gone) { layouts.remove(gone); }
    public List<LayoutForm> getLayouts() { return layouts; }
}
