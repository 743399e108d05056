package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.Pictures;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.web.export.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The pictures of all goods in one file, each called by its SKU's code: whoever leaves takes them along. */
@WebServlet("/office/catalogue/pictures/*")
public class PicturesDownload extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 20;

    @Inject transient Pictures pictures;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/pictures.zip".equals(request.getPathInfo())) throw ReportingRejection.NO_SUCH_EXPORT.with();
        var some = pictures.after("", AT_A_TIME);
        announce(response, "pictures", "zip", "application/zip", false);
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (; !some.isEmpty(); some = pictures.after(some.get(some.size() - 1).code(), AT_A_TIME)) {
                for (var one : some) {
                    zip.putNextEntry(new ZipEntry(name(one)));
                    zip.write(one.bytes());
                    zip.closeEntry();
                }
            }
        }
    }

    private static String name(Pictures.OfGoods picture) {
        return picture.code() + "." + picture.media().substring(picture.media().indexOf('/') + 1).replace("jpeg", "jpg");
    }
}
