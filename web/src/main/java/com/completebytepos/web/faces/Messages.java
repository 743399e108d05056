package com.completebytepos.web.faces;

import com.completebytepos.kernel.Rejection;
import com.completebytepos.web.http.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** What a page says after an action, in the language of the page. */
public final class Messages {

    private Messages() {
    }

    public static void done(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, text(key, arguments));
    }

    /** Survives the redirect to the next page. */
    public static void doneAndGo(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        done(key, arguments);
    }

    public static void error(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_ERROR, text(key, arguments));
    }

    /**
     * At the field the refusal speaks of, when the page shows one whose id is that word, outside tables; else at the top. {@code field:row}
     * means that field of the row whose attribute "of" is that; a field outside tables may take it by its attribute "takes".
     */
    static void refused(Rejection refused) {
        var faces = FacesContext.getCurrentInstance();
        var client = refused.field() == null ? null : clientId(faces.getViewRoot(), refused.field(), faces);
        faces.validationFailed();
        add(client, FacesMessage.SEVERITY_ERROR, text(refused.code(), refused.arguments()));
    }

    private static String clientId(UIComponent parent, String id, FacesContext faces) {
        if (parent == null || !parent.isRendered()) return null;
        int row = id.indexOf(':');
        if (parent instanceof UIData table) return row < 0 ? null : inRow(table, id.substring(0, row), id.substring(row + 1), faces);
        if (id.equals(parent.getId()) || row > 0 && id.substring(0, row).equals(parent.getAttributes().get("takes"))) return parent.getClientId(faces);
        var children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            var found = clientId(children.next(), id, faces);
            if (found != null) return found;
        }
        return null;
    }

    private static String inRow(UIData table, String id, String row, FacesContext faces) {
        try {
            for (int at = 0; at < table.getRowCount(); at++) {
                table.setRowIndex(at);
                for (var column : table.getChildren()) {
                    for (var cell : column.getChildren()) if (id.equals(cell.getId()) && row.equals(cell.getAttributes().get("of"))) return cell.getClientId(faces);
                }
            }
            return null;
        } finally {
            table.setRowIndex(-1);
        }
    }

    public static String text(String key, Object... arguments) {
        return Texts.text(locale(), key, arguments);
    }

    /** What is told beside a finding; a plain value as it is. */
    public static String detail(String kept) {
        return Texts.detail(locale(), kept);
    }

    /** As the pages ask for it: before a page is drawn its view has the browser's language still, not the reader's. */
    private static Locale locale() {
        var faces = FacesContext.getCurrentInstance();
        return faces.getApplication().evaluateExpressionGet(faces, "#{languageView.locale}", Locale.class);
    }

    private static void add(String client, FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(client, new FacesMessage(severity, text, null));
    }
}
