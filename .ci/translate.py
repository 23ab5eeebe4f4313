"""Writes what CloudFormation makes of template.yaml, as the SAM translator says: translate.py TEMPLATE OUTPUT."""

import json
import sys

from cfnlint.decode.cfn_yaml import load
from samtranslator.public.translator import ManagedPolicyLoader
from samtranslator.translator.transform import transform


class NoManagedPolicies(ManagedPolicyLoader):
    """The template has roles of its own, so none of AWS's is asked for by name."""

    def __init__(self):
        super().__init__(None)

    def load(self):
        return {}


def plain(node):
    """cfn-lint's loader knows the short forms of functions; its nodes become plain ones here."""
    if isinstance(node, dict):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    return str(node) if isinstance(node, str) else node


template = plain(load(sys.argv[1]))
for resource in template["Resources"].values():
    code = resource["Properties"].get("CodeUri")
    if code:  # sam package puts the zip there
        resource["Properties"]["CodeUri"] = {"Bucket": "packages", "Key": code}
parameters = {
    name: parameter.get("Default", "https://issuer.example" if name == "JwtIssuer" else "audience")
    for name, parameter in template["Parameters"].items()
}
translated = transform(template, parameters, NoManagedPolicies())
with open(sys.argv[2], "w") as output:
    json.dump(translated, output, indent=1)
