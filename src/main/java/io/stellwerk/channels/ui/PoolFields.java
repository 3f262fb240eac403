package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.IfNobody;
import io.stellwerk.routing.PoolRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A pool of users and teams and how one of them is chosen. */
class PoolFields extends Composite<Div> {

    private static final PoolRule BEGINNING = PoolRule.of(Set.of(), Distribution.LOAD_BALANCED);

    private final Assignees assignees;
    private final Runnable onChange;
    private final AssigneeField people;
    private final ExplainedSelect<Distribution> distribution;
    private final WeightFields weights;
    private final Checkbox onlyAvailable = new Checkbox();
    private final RadioButtonGroup<IfNobody> ifNobody = new RadioButtonGroup<>();

    PoolFields(Assignees assignees, Runnable onChange) {
        this.assignees = assignees;
        this.onChange = onChange;
        people = new AssigneeField(
                getTranslation("channels.people"),
                getTranslation("channels.people.missing"),
                assignees::all,
                this::membersChanged);
        distribution = new ExplainedSelect<>(
                getTranslation("channels.distribution"), PoolFields::key, this::distributionChanged);
        distribution.offer(List.of(Distribution.values()));
        weights = new WeightFields(onChange);
        onlyAvailable.setLabel(getTranslation("channels.only-available"));
        onlyAvailable.addValueChangeListener(change -> tell(change.isFromClient()));
        ifNobody.setLabel(getTranslation("channels.if-nobody"));
        ifNobody.setItems(IfNobody.values());
        ifNobody.setItemLabelGenerator(choice -> getTranslation(
                "channels.if-nobody." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        ifNobody.addValueChangeListener(change -> tell(change.isFromClient()));
        getContent().addClassName("sw-fields");
        getContent().add(people, distribution, weights, onlyAvailable, ifNobody);
        show(BEGINNING);
    }

    void show(PoolRule pool) {
        people.show(pool.targets());
        distribution.choose(pool.distribution());
        weights.show(pool.weights());
        onlyAvailable.setValue(pool.onlyAvailable());
        ifNobody.setValue(pool.ifNobody());
        arrange();
    }

    void showBeginning() {
        show(BEGINNING);
    }

    PoolRule pool() {
        return new PoolRule(
                people.chosen(), distribution.chosen(), onlyAvailable.getValue(), ifNobody.getValue(), weightsIfUsed());
    }

    /** Says at the fields what is missing. */
    boolean isComplete() {
        var peopleAreThere = people.isComplete();
        return peopleAreThere && weights.isComplete();
    }

    private Map<UserId, Integer> weightsIfUsed() {
        return distribution.chosen() == Distribution.ROUND_ROBIN ? weights.weights() : Map.of();
    }

    private void membersChanged() {
        arrange();
        onChange.run();
    }

    private void distributionChanged() {
        arrange();
        onChange.run();
    }

    private void tell(boolean fromClient) {
        if (fromClient) {
            onChange.run();
        }
    }

    private void arrange() {
        var takesTurns = distribution.chosen() == Distribution.ROUND_ROBIN;
        var members = takesTurns ? assignees.members(people.chosen()) : List.<Person>of();
        weights.show(members);
        weights.setVisible(!members.isEmpty());
    }

    private static String key(Distribution distribution) {
        return "channels.distribution."
                + distribution.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
