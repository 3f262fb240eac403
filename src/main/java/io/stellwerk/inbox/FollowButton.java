package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.inbox.TicketAction.Tidy;

/** A star that is filled while one follows the ticket. */
class FollowButton extends Composite<Button> {

    private boolean followed;

    FollowButton(Operator operator) {
        var button = getContent();
        button.addClassName("sw-follow");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setIcon(Icon.STAR.create());
        Shortcut.FOLLOW.presses(button);
        button.addClickListener(click -> operator.perform(followed ? new Tidy.Unfollow() : new Tidy.Follow()));
        say();
    }

    void show(boolean followedNow) {
        followed = followedNow;
        getContent().setClassName("followed", followed);
        getContent().setIcon((followed ? Icon.STAR_FILLED : Icon.STAR).create());
        getContent().getElement().setAttribute("aria-pressed", String.valueOf(followed));
        say();
    }

    private void say() {
        getContent().setAriaLabel(getTranslation("inbox.follow"));
        getContent().setTooltipText(getTranslation(followed ? "inbox.unfollow" : "inbox.follow"));
    }
}
