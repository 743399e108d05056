package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductQueries.Shared;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** office/catalogue/codes.xhtml */
@Named
@ViewScoped
public class CodesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ProductQueries products;

    private List<Shared> rows;

    @PostConstruct
    void load() {
        rows = products.shared();
    }

    public List<Shared> getRows() { return rows; }
}
