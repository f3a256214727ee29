// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

#include <csignal>
#include <sys/resource.h>

namespace hometray {

/// Files of this process cannot grow beyond `bytes` while this lives: a disk that is full.
class SizeLimit {
public:
    explicit SizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace hometray
