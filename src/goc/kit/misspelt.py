"""What argparse says in English of a command line that it cannot read, said in Vietnamese."""

import re

_SAID = (
    (r"argument (.+): invalid int value: (.+)", "Tham số {0} cần một số nguyên, không phải {1}."),
    (r"argument (.+): invalid \S+ value: (.+)", "Tham số {0} không nhận {1}."),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)",
     "Tham số {0} không nhận {1}; hãy chọn: {2}."),
    (r"argument (.+): expected (?:one|at least one) argument", "Tham số {0} còn thiếu giá trị."),
    (r"argument (.+): expected (\d+) arguments", "Tham số {0} cần {1} giá trị."),
    (r"argument (.+): ignored explicit argument (.+)", "Tham số {0} không kèm giá trị {1}."),
    (r"argument (.+): not allowed with argument (.+)", "Tham số {0} không đi cùng {1}."),
    (r"one of the arguments (.+) is required", "Cần một trong các tham số {0}."),
    (r"the following arguments are required: (.+)", "Lệnh còn thiếu {0}."),
    (r"unrecognized arguments: (.+)", "Lệnh không có tham số {0}."),
    (r"ambiguous option: (.+) could match (.+)", "Tham số {0} có thể là một trong: {1}."),
)  # fmt: skip
SAID = tuple((re.compile(said, re.DOTALL), sentence) for said, sentence in _SAID)


def in_vietnamese(message: str) -> str:
    """The sentence for argparse's message; one that is not known is quoted as it stands."""
    for said, sentence in SAID:
        if found := said.fullmatch(message):
            return sentence.format(*found.groups())
    return f"Lệnh viết chưa đúng ({message})."
