package com.completebytepos.web.photos;

import com.completebytepos.photos.AdjustmentPhotos;
import com.completebytepos.photos.PhotosRejection;
import com.completebytepos.web.export.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Photos of documents, {@code /office/photos/files/<id>} and {@code /office/photos/files/<id>/thumb}, for who may see the document. A photo never changes, so the browser keeps what it was shown. */
@WebServlet("/office/photos/files/*")
public class PhotoDownload extends Download {
    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(/thumb)?");

    @Inject transient AdjustmentPhotos photos;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) throw PhotosRejection.NO_SUCH_PHOTO.with();
        var found = photos.find(UUID.fromString(path.group(1)), path.group(2) != null);
        response.setContentType(found.media());
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setContentLength(found.bytes().length);
        response.getOutputStream().write(found.bytes());
    }
}
