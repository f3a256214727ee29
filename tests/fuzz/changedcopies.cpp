// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for clang's fuzzer in the tests of every day: each seed as it is, then changed copies
// of it, the same ones each time. HOMETRAY_COPIES says how many of each.
#include "fuzz.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTextStream>

namespace {
constexpr int usualCopies = 60;

/// One to four changes: a bit, a byte, a piece left out, a piece twice, a cut, a piece of another.
QByteArray changed(QByteArray bytes, const QByteArray &other, QRandomGenerator &random)
{
    const auto below = [&random](qsizetype limit) {
        return qsizetype(random.bounded(quint32(qMax<qsizetype>(limit, 1))));
    };
    for (int left = 1 + int(random.bounded(4u)); left > 0; --left) {
        const qsizetype at = below(bytes.size());
        const qsizetype length = below(qMin<qsizetype>(bytes.size() - at, 64)) + 1;
        switch (random.bounded(6u)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(bytes[at] ^ char(1 << random.bounded(8u)));
            break;
        case 1:
            bytes.insert(at, char(random.bounded(256u)));
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 4:
            bytes.truncate(at);
            break;
        default:
            bytes.replace(at, length, other.mid(below(other.size()), length));
        }
    }
    return bytes;
}

void read(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(
        reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size()));
}
} // namespace

int main(int count, char **arguments)
{
    const QDir folder(count == 2 ? QString::fromLocal8Bit(arguments[1]) : QString());
    QList<QByteArray> seeds;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.append(file.readAll());
    }
    if (count != 2 || seeds.isEmpty()) {
        QTextStream(stderr) << "usage: " << arguments[0] << " FOLDER-OF-SEEDS\n";
        return 2;
    }
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("HOMETRAY_COPIES", &given);
    const int copies = given ? asked : usualCopies;
    QRandomGenerator random(20190620);
    read({});
    for (const QByteArray &seed : seeds)
        read(seed);
    for (qsizetype i = 0; i < seeds.size(); ++i) {
        for (int copy = 0; copy < copies; ++copy)
            read(
                changed(seeds[i], seeds[qsizetype(random.bounded(quint32(seeds.size())))], random));
    }
    QTextStream(stdout) << seeds.size() << " seeds, " << copies << " changed copies of each\n";
    return 0;
}
