"""From the Dutch national grid (RD New, EPSG:28992) to longitude and latitude (WGS 84).

The polynomials of F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD-
en WGS84-kaartcoördinaten", Geodesia 43 (2001), pages 64 to 69: right to half a metre anywhere in the country, which is
far finer than a district's outline on a screen.
"""

AMERSFOORT_X, AMERSFOORT_Y = 155_000.0, 463_000.0  # metres
AMERSFOORT_LATITUDE, AMERSFOORT_LONGITUDE = 52.15517440, 5.38720621  # degrees

# (power of x, power of y, seconds of arc), x and y in 100 km from Amersfoort.
_LATITUDE = (
    (0, 1, 3235.65389),
    (2, 0, -32.58297),
    (0, 2, -0.24750),
    (2, 1, -0.84978),
    (0, 3, -0.06550),
    (2, 2, -0.01709),
    (1, 0, -0.00738),
    (4, 0, 0.00530),
    (2, 3, -0.00039),
    (4, 1, 0.00033),
    (1, 1, -0.00012),
)
_LONGITUDE = (
    (1, 0, 5260.52916),
    (1, 1, 105.94684),
    (1, 2, 2.45656),
    (3, 0, -0.81885),
    (1, 3, 0.05594),
    (3, 1, -0.05607),
    (0, 1, 0.01199),
    (3, 2, -0.00256),
    (1, 4, 0.00128),
    (0, 2, 0.00022),
    (2, 0, -0.00022),
    (5, 0, 0.00026),
)


def to_wgs84(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude in degrees of a point in metres on the national grid."""
    dx = (x - AMERSFOORT_X) / 100_000
    dy = (y - AMERSFOORT_Y) / 100_000
    latitude = sum(seconds * dx**p * dy**q for p, q, seconds in _LATITUDE) / 3600
    longitude = sum(seconds * dx**p * dy**q for p, q, seconds in _LONGITUDE) / 3600
    return AMERSFOORT_LONGITUDE + longitude, AMERSFOORT_LATITUDE + latitude
