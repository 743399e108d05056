package com.completebytepos.web.faces;

import com.completebytepos.kernel.Rejection;
import com.completebytepos.web.http.CorrelationId;
import com.completebytepos.web.http.LostRace;
import com.completebytepos.web.http.WayBack;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.primefaces.csp.CspException;

/** Turns a refusal into a message on the page, an expired session into a fresh page, and a fault into an id to quote. */
public class RejectionHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = Logger.getLogger(RejectionHandler.class);

    public RejectionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var thrown = events.next().getContext().getException();
            events.remove();
            handle(FacesContext.getCurrentInstance(), thrown);
        }
        getWrapped().handle();
    }

    private static void handle(FacesContext faces, Throwable thrown) {
        if (isExpired(faces, thrown)) {
            startAgain(faces);
        } else if (find(thrown, Rejection.class) != null) {
            var refused = find(thrown, Rejection.class);
            LOG.infof("refused %s", refused.code());
            tell(faces, refused.status(), () -> Messages.refused(refused));
        } else if (LostRace.is(thrown)) {
            tell(faces, 409, () -> Messages.error("http.lost-race.detail"));
        } else if (LostRace.isInTheWay(thrown)) {
            tell(faces, 503, () -> Messages.error("http.in-the-way.detail"));
        } else {
            LOG.errorf(thrown, "fault %s", CorrelationId.current());
            tell(faces, 500, () -> Messages.error("http.fault.page", CorrelationId.current()));
        }
    }

    /** A refusal while the page is being drawn has no page to stand on: it gets the error page with the right status. */
    private static void tell(FacesContext faces, int status, Runnable message) {
        boolean drawing = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE || faces.getViewRoot() == null || !faces.isPostback();
        if (!drawing) {
            message.run();
            faces.renderResponse();
            return;
        }
        message.run();
        var list = faces.getMessageList();
        faces.getExternalContext().getRequestMap().put("refusal", list.isEmpty() ? "" : list.get(list.size() - 1).getSummary());
        if (faces.getExternalContext().isResponseCommitted()) return;
        faces.getExternalContext().responseReset();
        faces.getExternalContext().setResponseStatus(status);
        var page = faces.getApplication().getViewHandler().createView(faces, "/refused.xhtml");
        faces.setViewRoot(page);
        faces.getPartialViewContext().setRenderAll(true);
        try {
            var views = faces.getApplication().getViewHandler();
            views.getViewDeclarationLanguage(faces, "/refused.xhtml").buildView(faces, page);
            views.renderView(faces, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** A form of a page that is gone, or that no page of ours ever sent: without its nonce, or with a state that fits no page. */
    private static boolean isExpired(FacesContext faces, Throwable thrown) {
        boolean unrestorable = faces.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && thrown.getClass() == FacesException.class && thrown.getCause() == null;
        return unrestorable || find(thrown, ViewExpiredException.class) != null || find(thrown, CspException.class) != null;
    }

    private static void startAgain(FacesContext faces) {
        var external = faces.getExternalContext();
        if (external.isResponseCommitted()) return;
        var request = (jakarta.servlet.http.HttpServletRequest) external.getRequest();
        try {
            var page = WayBack.of(request);
            external.redirect(page == null ? "/" : page + (page.contains("?") ? "&" : "?") + "expired=1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static <T> T find(Throwable thrown, Class<T> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) if (wanted.isInstance(cause)) return wanted.cast(cause);
        return null;
    }
}
