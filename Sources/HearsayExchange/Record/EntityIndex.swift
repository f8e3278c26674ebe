import HearsayCore

/// Finds the entities of one record by their ids.
///
/// Analysis numbers entities in order, so the id is nearly always the place in the list; a list in
/// any other order is searched.
struct EntityIndex {
    private let entities: [Entity]

    init(_ entities: [Entity]) { self.entities = entities }

    subscript(id: EntityID) -> Entity? {
        let place = id.number - 1
        if entities.indices.contains(place), entities[place].id == id { return entities[place] }
        return entities.first { $0.id == id }
    }
}
