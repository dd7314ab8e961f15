"""How near a word of a text is to a word of a name."""


def is_near(word: str, name: str, most: int) -> bool:
    """Whether at most so many edits make one word of another, both in lower case."""
    short = min(len(word), len(name))
    same = 0
    while same < short and word[same] == name[same]:
        same += 1
    back = 0
    while back < short - same and word[-1 - back] == name[-1 - back]:
        back += 1
    # Most words end here: too much is left between what is the same at the front and at the back.
    if max(len(word), len(name)) - same - back > most + 3:
        return False
    end = -back if back else None
    return _distance(word[same:end], name[same:end]) <= most


def _distance(word: str, name: str) -> int:
    """How many letters must be changed, left out, put in or exchanged with their neighbour; for a few letters."""
    before, above = [0] * (len(name) + 1), list(range(len(name) + 1))
    for row, letter in enumerate(word, 1):
        line = [row]
        for column, other in enumerate(name, 1):
            cost = min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == name[column - 2] and other == word[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, above = above, line
    return above[-1]
