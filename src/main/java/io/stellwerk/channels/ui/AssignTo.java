package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.channels.ChannelKind;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RuleKind;
import java.util.List;

/** Whom tickets go to at first, and whom otherwise, as far as a kind of channel leaves the choice. */
class AssignTo extends Composite<Div> {

    private final ChannelKind kind;
    private final Runnable onChange;
    private final Checkbox assigning = new Checkbox();
    private final ExplainedSelect<RuleKind> rule;
    private final Notice ownerHint = new Notice(getTranslation("channels.contact-owner.hint"), Meaning.INFO);
    private final Notice mailHint = new Notice(getTranslation("channels.contact-owner.mailed"), Meaning.INFO);
    private final ExplainedSelect<Otherwise> otherwise;
    private boolean mailsAwayOwner;

    AssignTo(ChannelKind kind, Runnable onChange) {
        this.kind = kind;
        this.onChange = onChange;
        assigning.setLabel(getTranslation("channels.assigning"));
        assigning.setHelperText(getTranslation("channels.assigning.help"));
        assigning.addClassName("sw-switch");
        assigning.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                arrangeAndTell();
            }
        });
        rule = new ExplainedSelect<>(
                getTranslation("channels.rule"), choice -> RuleWords.key(choice, kind), this::arrangeAndTell);
        rule.offer(kind.choices());
        otherwise = new ExplainedSelect<>(
                getTranslation("channels.otherwise.customer-agent"), Otherwise::key, this::arrangeAndTell);
        otherwise.offer(List.of(Otherwise.values()));
        getContent().addClassName("sw-fields");
        getContent().add(assigning, rule, ownerHint, mailHint, otherwise);
        setVisible(kind.choices().size() > 1);
    }

    void show(RoutingRule stored) {
        assigning.setValue(stored.kind() != RuleKind.NO_ONE);
        rule.choose(kind.choices().contains(stored.kind()) ? stored.kind() : RuleKind.USERS_AND_TEAMS);
        otherwise.choose(stored.anyPool().isPresent() ? Otherwise.USERS_AND_TEAMS : Otherwise.NO_ONE);
        mailsAwayOwner = kind.mailsAwayOwner() || (stored instanceof ContactOwner owner && owner.mailedIfAway());
        arrange();
    }

    RuleKind chosen() {
        return kind.switchesAssigning() && !assigning.getValue() ? RuleKind.NO_ONE : rule.chosen();
    }

    boolean mailsAwayOwner() {
        return mailsAwayOwner;
    }

    boolean usesPool() {
        return chosen() == RuleKind.USERS_AND_TEAMS
                || (hasOtherwise() && otherwise.chosen() == Otherwise.USERS_AND_TEAMS);
    }

    private void arrangeAndTell() {
        arrange();
        onChange.run();
    }

    private void arrange() {
        var isOwners = chosen() == RuleKind.CONTACT_OWNER;
        assigning.setVisible(kind.switchesAssigning());
        rule.setVisible(assigning.getValue() || !kind.switchesAssigning());
        ownerHint.setVisible(isOwners && !mailsAwayOwner);
        mailHint.setVisible(isOwners && mailsAwayOwner);
        otherwise.setVisible(hasOtherwise());
        otherwise.label(
                getTranslation(isOwners ? "channels.otherwise.contact-owner" : "channels.otherwise.customer-agent"));
    }

    private boolean hasOtherwise() {
        return chosen() == RuleKind.CUSTOMER_AGENT || chosen() == RuleKind.CONTACT_OWNER;
    }
}
