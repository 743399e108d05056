package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** office/catalogue/labels.xhtml: which goods get labels, on what paper; the files are {@link LabelsDownload}'s. */
@Named
@RequestScoped
public class LabelsView {
    @Inject Categories shelves;
    private List<CategoryRow> categories;

    @PostConstruct
    void load() {
        categories = shelves.all();
    }

    public List<CategoryRow> getCategories() { return categories; }
    public List<String> getLayouts() { return Arrays.stream(LabelLayout.values()).map(l -> l.word).toList(); }
}
