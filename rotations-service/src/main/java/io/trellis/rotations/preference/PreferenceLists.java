package io.trellis.rotations.preference;

import io.trellis.rotations.associate.AssociateId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface PreferenceLists extends Repository<Preferences, PreferencesId> {

    Preferences save(Preferences preferences);

    Optional<Preferences> findByWindowIdAndAssociateId(WindowId window, AssociateId associate);

    List<Preferences> findByWindowIdOrderByAssociateId(WindowId window);
}
