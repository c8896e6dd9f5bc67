"""The orders in which needs come, each as one whole number."""

from django.db.models import BigIntegerField, F, Func

# A day counted from 1900 or a priority, then the official, then the version: 17 + 32 + 14 bits.
OFFICIAL_BITS, VERSION_BITS = 32, 14
LAST_DAY = 2**17 - 1


class Packed(Func):
    """A first number, the official and the version, packed so that they sort as the three do.

    An index of one number is built in half the time of one of three columns, of which the first
    is mostly the same: the city's needs are indexed anew by each assessment of everyone. Officials
    from 2^32 or versions from 2^14 on would only come in another order.
    """

    arity = 3
    output_field = BigIntegerField()
    first = "{}::bigint"

    def as_sql(self, compiler, connection, **kwargs):
        parts, params = zip(
            *(compiler.compile(part) for part in self.source_expressions), strict=True
        )
        first, official, version = parts
        packed = (
            f"(({self.first.format(first)} << {OFFICIAL_BITS + VERSION_BITS})"
            f" | ({official} << {VERSION_BITS}) | {version})"
        )
        return packed, [each for some in params for each in some]


class PackedByDay(Packed):
    """A day, the official and the version packed in the same way; who has no day comes last."""

    first = f"(COALESCE({{}} - DATE '1900-01-01', {LAST_DAY}))::bigint"


BY_PRIORITY = Packed(F("priority"), F("official"), F("version"))
BY_DUE_DAY = PackedByDay(F("due_on"), F("official"), F("version"))
