package io.stellwerk.tickets;

import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Uses;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where views for everyone name teams. Views of one's own or of some team stop nobody else, who may not even see them: their
 * filter says that the team is gone.
 */
@Component
class ViewUses implements Uses {

    private final ViewRows views;

    ViewUses(ViewRows views) {
        this.views = views;
    }

    @Override
    public List<String> of(TeamId team) {
        return views.forEveryone().stream()
                .filter(view -> view.filter().criteria().contains(new Criterion.OfTeam(team)))
                .map(ViewSettings::name)
                .toList();
    }

    @Override
    public List<String> of(SkillId skill) {
        return List.of();
    }
}
