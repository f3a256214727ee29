// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/families.h"
#include "demo/memoryhost.h"
#include "testing/rulesinuse.h"
#include "testing/tostring.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace hometray {

/// A family of the case studies, told in memory: its story as it is in the demonstration, and what
/// happens after it, from files beside this one.
class Telling {
public:
    explicit Telling(const QString &file) : m_story(builtInStory(file)) { }

    /// What happens next; a file of this folder without ".json", or steps.
    Telling &then(const char *file)
    {
        QFile source(QLatin1String(SOURCE_DIR "/tests/families/") + QLatin1String(file)
            + QStringLiteral(".json"));
        if (!source.open(QIODevice::ReadOnly))
            qFatal("%s is not there", file);
        return thenSteps(source.readAll());
    }
    Telling &thenSteps(const QByteArray &steps)
    {
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(steps, &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("%s", qPrintable(error.errorString()));
        m_story.steps += storyFromJson(m_story.name, m_story.seed, json.array()).steps;
        return *this;
    }
    /// Tells all; `after` is called with the record and the day after each step.
    Expected<CaseRecord> tell(
        const std::function<void(const CaseRecord &, int step)> &after = {}) const
    {
        MemoryHost memory([this](QDate today, QTime now) { return rules.context(today, now); });
        StoryHost host = memory.host();
        CaseId family;
        const auto perform = host.perform;
        host.perform = [&](const CaseId &id, const Command &command, QDate today) {
            const auto done = perform(id, command, today);
            if (done)
                family = *done;
            return done;
        };
        const auto told = hometray::tell({m_story}, host, [&](int done, int) {
            if (after)
                after(memory.record(family), done);
        });
        if (!told)
            return Unexpected(told.error());
        return memory.record(family);
    }
    [[nodiscard]] int steps() const { return static_cast<int>(m_story.steps.size()); }

    RulesInUse rules;

private:
    Story m_story;
};

} // namespace hometray
