package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.ProductTraits;
import com.completebytepos.catalogue.ScaleLayouts;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** What the owner keeps beside the goods themselves: categories in their order with both names, brands, scale layouts. */
@WebServlet("/office/catalogue/export/*")
public class CatalogueDownload extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient Categories categories;
    @Inject transient ProductTraits traits;
    @Inject transient ScaleLayouts layouts;

    private record Sheet(String what, String title, List<String> columns, List<List<Object>> rows) {
    }

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = Objects.requireNonNullElse(request.getPathInfo(), "");
        var format = ExportFormat.of(name).filter(f -> f != ExportFormat.PDF).orElseThrow(() -> ReportingRejection.NO_SUCH_EXPORT.with());
        var sheet = sheet(name.substring(1, name.length() - format.ending().length() - 1));
        announce(response, sheet.what(), format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text(sheet.title()), sheet.columns())) {
            for (var row : sheet.rows()) file.row(row);
        }
    }

    private Sheet sheet(String what) {
        return switch (what) {
            case "categories" -> new Sheet(what, "categories.title", List.of("name", "name_sw", "place", "products"),
                    categories.all().stream().map(c -> List.<Object>of(c.name(), Objects.requireNonNullElse(c.nameSw(), ""), c.sort(), c.goods())).toList());
            case "brands" -> new Sheet(what, "brands.title", List.of("name", "products"), traits.brandRows().stream().map(b -> List.<Object>of(b.name(), b.goods())).toList());
            case "scale-layouts" -> new Sheet(what, "settings.scale", List.of("prefix", "kind", "item_digits", "value_digits", "decimals"),
                    layouts.all().stream().map(l -> List.<Object>of(l.prefix(), l.kind().name().toLowerCase(java.util.Locale.ROOT), l.itemDigits(), l.valueDigits(), l.decimals())).toList());
            default -> throw ReportingRejection.NO_SUCH_EXPORT.with();
        };
    }
}
