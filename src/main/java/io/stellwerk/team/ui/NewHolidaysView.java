package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.team.Holidays;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** A calendar of holidays that does not exist yet. */
@Route("settings/holidays/new")
@RolesAllowed(Permission.Role.EDIT_USERS)
class NewHolidaysView extends Composite<Div> implements HasDynamicTitle {

    NewHolidaysView(Holidays holidays) {
        getContent()
                .add(
                        new PageHeader(getTranslation("team.holidays.new"), getTranslation("team.holidays.new.help")),
                        new HolidayEditor(holidays, Optional.empty()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.holidays.new");
    }
}
