"""The rules of the public validator of SARIF (sarif-sdk, kinds “Sarif” and “Ghas”) that need nothing but the file.

Each is named by its ids there, and tells whether a log keeps it.
"""

import re
from typing import Any


def _locations(log: dict[str, Any]) -> list[dict[str, Any]]:
    return [row["locations"][0]["physicalLocation"] for row in log["runs"][0]["results"]]


def _descriptors(log: dict[str, Any]) -> list[dict[str, Any]]:
    driver = log["runs"][0]["tool"]["driver"]
    return driver["rules"] + driver["notifications"]


def gh1001_and_gh1016_each_result_has_a_location(log: dict[str, Any]) -> bool:
    return all(len(row["locations"]) == 1 for row in log["runs"][0]["results"])


def gh1002_no_thread_flows_by_index(log: dict[str, Any]) -> bool:
    return not any("codeFlows" in row for row in log["runs"][0]["results"])


def gh1003_each_region_has_a_start_line(log: dict[str, Any]) -> bool:
    return all(place["region"]["startLine"] >= 1 for place in _locations(log))


def gh1004_arrays_are_within_the_limits(log: dict[str, Any]) -> bool:
    run = log["runs"][0]
    return (
        len(log["runs"]) <= 20 and len(run["results"]) <= 25_000 and len(run["tool"]["driver"]["rules"]) <= 25_000
    )


def gh1005_and_gh1006_locations_are_relative(log: dict[str, Any]) -> bool:
    return not any(
        re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|/", place["artifactLocation"]["uri"]) for place in _locations(log)
    )


def gh1007_messages_are_texts(log: dict[str, Any]) -> bool:
    return all(row["message"]["text"].strip() and "id" not in row["message"] for row in log["runs"][0]["results"])


def gh1011_the_schema_is_the_final_one(log: dict[str, Any]) -> bool:
    return log["$schema"].endswith("/os/schemas/sarif-schema-2.1.0.json")


def gh1013_the_log_has_its_version(log: dict[str, Any]) -> bool:
    return log["version"] == "2.1.0" and len(log["runs"]) == 1


def gh1014_and_gh1018_the_run_has_a_tool_and_results(log: dict[str, Any]) -> bool:
    run = log["runs"][0]
    return bool(run["tool"]["driver"]["name"]) and isinstance(run["results"], list)


def gh1015_each_result_has_a_rule_and_fingerprints(log: dict[str, Any]) -> bool:
    return all(row["ruleId"] and row["partialFingerprints"] for row in log["runs"][0]["results"])


def gh1017_each_location_has_a_uri(log: dict[str, Any]) -> bool:
    return all(place["artifactLocation"]["uri"] for place in _locations(log))


def gh2012_each_rule_has_its_texts(log: dict[str, Any]) -> bool:
    texts = [
        rule[key]["text"] for rule in _descriptors(log) for key in ("shortDescription", "fullDescription", "help")
    ]
    return all(texts) and all(
        len(rule[key]["text"]) <= 1024
        for rule in _descriptors(log)
        for key in ("shortDescription", "fullDescription")
    )


def sarif1001_name_and_id_differ(log: dict[str, Any]) -> bool:
    return all(rule["id"] != rule["name"] for rule in _descriptors(log))


def sarif1002_uris_are_valid(log: dict[str, Any]) -> bool:
    valid = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+")
    return all(valid.fullmatch(place["artifactLocation"]["uri"]) for place in _locations(log))


def sarif1004_base_ids_are_known(log: dict[str, Any]) -> bool:
    known = log["runs"][0]["originalUriBaseIds"]
    return all(place["artifactLocation"]["uriBaseId"] in known for place in _locations(log))


def sarif1005_help_addresses_are_absolute(log: dict[str, Any]) -> bool:
    return all(rule.get("helpUri", "https://").startswith(("https://", "http://")) for rule in _descriptors(log))


def sarif1007_regions_are_consistent(log: dict[str, Any]) -> bool:
    regions = [place["region"] for place in _locations(log)]
    return all(
        (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
        for region in regions
    )


def sarif1009_and_sarif1010_indices_fit_the_rules(log: dict[str, Any]) -> bool:
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    return all(rules[row["ruleIndex"]]["id"] == row["ruleId"] for row in log["runs"][0]["results"])


def sarif2001_messages_end_with_a_stop(log: dict[str, Any]) -> bool:
    return all(row["message"]["text"].endswith(".") for row in log["runs"][0]["results"])


VALIDATED = [rule for name, rule in list(globals().items()) if re.match(r"(?:gh|sarif)[12]\d{3}_", name)]
