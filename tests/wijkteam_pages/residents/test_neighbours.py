"""Which districts touch, worked out from outlines alone."""

from wijkteam_pages.neighbours import touching

A, B, C, D, E, F = (0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (0.0, 1.0), (1.0, 1.0), (2.0, 1.0)
FAR = [[[(8.0, 8.0), (9.0, 8.0), (9.0, 9.0), (8.0, 8.0)]]]


def area(*corners):
    return [[[*corners, corners[0]]]]


def test_a_shared_side_touches_whichever_way_round_it_was_drawn():
    found = touching({"west": area(A, B, E, D), "oost": area(E, B, C, F), "eiland": FAR})
    assert found == {"west": frozenset({"oost"}), "oost": frozenset({"west"}), "eiland": frozenset()}


def test_a_corner_alone_does_not_touch():
    above = area(E, (1.0, 2.0), (0.0, 2.0))
    assert touching({"below": area(B, C, F, E), "above": above})["below"] == frozenset()


def test_an_island_inside_a_district_touches_it():
    hole = [(0.2, 0.2), (0.8, 0.2), (0.5, 0.8), (0.2, 0.2)]
    around = [[[A, B, E, D, A], hole[::-1]]]
    assert touching({"around": around, "inside": [[hole]]})["inside"] == frozenset({"around"})
