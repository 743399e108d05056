package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.Pictures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Pictures of goods by their hash, {@code /goods-pictures/<hash>} and {@code /goods-pictures/<hash>/thumb}: what a hash names never changes. */
@WebServlet("/goods-pictures/*")
public class PictureDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject transient Pictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo()).split("/");
        boolean thumb = path.length == 3 && path[2].equals("thumb");
        var found = path.length == 2 || thumb ? pictures.find(path[1], thumb) : java.util.Optional.<Pictures.Served>empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(found.get().media());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentLength(found.get().bytes().length);
        response.getOutputStream().write(found.get().bytes());
    }
}
