// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "rules/policy.h"

using namespace hometray;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const auto policy = Policy::fromJson(bytes, QStringLiteral("policy.json"));
    if (policy)
        mustBe(!policy->hash().isEmpty(), "a policy that is used is known by its hash");
    else
        mustBe(policy.error().values.contains(QStringLiteral("reason")), "a fault has a reason");
    return 0;
}
