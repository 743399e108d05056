package com.completebytepos.web.branches;

import com.completebytepos.branches.ShopLogo;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The shop's logo as the owner sees it on the page of the business. */
@WebServlet("/office/branches/logo")
public class LogoDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject transient ShopLogo logo;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = logo.find();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(found.get().media());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(found.get().bytes().length);
        response.getOutputStream().write(found.get().bytes());
    }
}
