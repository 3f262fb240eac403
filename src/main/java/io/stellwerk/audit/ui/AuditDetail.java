package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.Difference;
import io.stellwerk.base.ui.DialogClose;
import io.stellwerk.base.ui.Moments;
import java.util.List;

/** One entry: what happened, and each value before and after. */
class AuditDetail extends Dialog {

    AuditDetail(AuditEntry entry, String who, List<Difference> differences) {
        addClassName("sw-audit-detail");
        setHeaderTitle(AuditWords.on(this).action(entry.action()));
        getHeader().add(DialogClose.of(this));
        var object = new Paragraph(entry.object());
        object.addClassName("object");
        var about = new Paragraph(getTranslation("audit.detail.about", who, Moments.exact(entry.at())));
        about.addClassName("sw-soft");
        add(object, about, differences.isEmpty() ? nothing() : table(differences));
    }

    private Component nothing() {
        return new Paragraph(getTranslation("audit.detail.none"));
    }

    private Component table(List<Difference> differences) {
        var table = new NativeTable();
        table.getHead().add(header());
        differences.forEach(difference -> table.getBody().add(row(difference)));
        var frame = new Div(table);
        frame.addClassName("frame");
        return frame;
    }

    private NativeTableRow header() {
        var row = new NativeTableRow();
        List.of("audit.detail.field", "audit.detail.before", "audit.detail.after")
                .forEach(key -> row.add(column(getTranslation(key))));
        return row;
    }

    private static NativeTableHeaderCell column(String title) {
        var cell = new NativeTableHeaderCell(title);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(Difference difference) {
        var field = new NativeTableHeaderCell(AuditWords.on(this).field(difference.field()));
        field.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.add(
                field,
                value(difference.field(), difference.before(), "before"),
                value(difference.field(), difference.after(), "after"));
        return row;
    }

    private NativeTableCell value(String field, String value, String side) {
        var cell =
                new NativeTableCell(value.isEmpty() ? "–" : AuditWords.on(this).value(field, value));
        cell.addClassName(value.isEmpty() ? "none" : side);
        return cell;
    }
}
